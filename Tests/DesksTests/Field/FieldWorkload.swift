import Desks
import Domain
import Seeded

/// What many phones do in a week, and what has to be there afterwards whatever happened on the way.
struct FieldWorkload {
    let devices: [[Planned]]

    struct Planned: Sendable, Hashable {
        enum Act: Sendable, Hashable {
            case place(local: String)
            /// At the bridge, or at a place that the phone itself has added.
            case screening(at: String?)
            /// With a year of birth that nobody has; it is mended when it comes back.
            case broken
            /// Of another operation of the same phone, by its place in the list.
            case referral(of: Int)
        }

        let act: Act
        /// Whose name it is: nobody else's, or that of somebody whom another phone screens too.
        let person: Int
    }

    /// Two parts of a name that sound like no other's.
    static func name(_ person: Int) -> (given: String, family: String) {
        (syllables(person, first: "sa"), syllables(person, first: "lo"))
    }

    private static func syllables(_ number: Int, first: String) -> String {
        let parts = ["ka", "ko", "ki", "ma", "mo", "mi", "pa", "po", "pi", "ta"]
        return (first + String(number).compactMap { $0.wholeNumberValue }.map { parts[$0] }.joined()).capitalized
    }

    init(devices: Int, operations: Int, seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        var all: [[Planned]] = []
        for device in 0..<devices {
            var plan: [Planned] = []
            var unreferred: [Int] = []
            let places = (0..<max(1, operations / 20)).map { "p\($0)" }
            for (number, local) in places.enumerated() {
                plan.append(Planned(act: .place(local: local), person: device * 1000 + number))
            }
            while plan.count < operations {
                let person = device * operations + plan.count
                switch Int.random(in: 0..<100, using: &random) {
                case 0..<15 where !unreferred.isEmpty:
                    let of = unreferred.remove(at: Int.random(in: 0..<unreferred.count, using: &random))
                    plan.append(Planned(act: .referral(of: of), person: plan[of].person))
                case 15..<22:
                    unreferred.append(plan.count)
                    plan.append(Planned(act: .broken, person: person))
                case 22..<24 where device > 0:
                    // Somebody whom the phone before has screened.
                    let other = all[device - 1].filter { if case .screening = $0.act { true } else { false } }
                    plan.append(
                        Planned(act: .screening(at: nil), person: other.randomElement(using: &random)?.person ?? person))
                default:
                    unreferred.append(plan.count)
                    let place = Bool.random(using: &random) ? places.randomElement(using: &random) : nil
                    plan.append(Planned(act: .screening(at: place), person: person))
                }
            }
            all.append(plan)
        }
        self.devices = all
    }

    /// `Given Family at Place` of every screening, one line each.
    var screenings: [String] {
        devices.enumerated().flatMap { device, plan in
            plan.compactMap { planned -> String? in
                switch planned.act {
                case .screening(let place): Self.line(planned.person, place.map { "\($0) of \(device)" } ?? "Bridge")
                case .broken: Self.line(planned.person, "Bridge")
                case .place, .referral: nil
                }
            }
        }.sorted()
    }

    var places: [String] {
        devices.enumerated().flatMap { device, plan in
            plan.compactMap { if case .place(let local) = $0.act { "\(local) of \(device)" } else { nil } }
        }.sorted()
    }

    /// Names of those who were referred, one line each referral.
    var referrals: [String] {
        devices.flatMap { plan in
            plan.compactMap { planned -> String? in
                if case .referral = planned.act { Self.line(planned.person, "A-ATD") } else { nil }
            }
        }.sorted()
    }

    /// People of whom there are two records or more.
    var twice: Set<String> {
        var counts: [String: Int] = [:]
        for plan in devices {
            for planned in plan {
                switch planned.act {
                case .screening, .broken: counts[Self.name(planned.person).given, default: 0] += 1
                case .place, .referral: break
                }
            }
        }
        return Set(counts.filter { $0.value > 1 }.keys)
    }

    static func line(_ person: Int, _ place: String) -> String {
        let name = name(person)
        return "\(name.given) \(name.family) at \(place)"
    }
}
