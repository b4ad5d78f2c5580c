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
            /// A raid, of which this phone and the next one have numbers.
            case batch(code: String)
            case numbered(code: String, number: Int)
            case left(code: String, number: Int)
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
        var contested: Set<Planned> = []
        for device in 0..<devices {
            var plan: [Planned] = []
            var unreferred: [Int] = []
            let places = (0..<max(1, operations / 20)).map { "p\($0)" }
            for (number, local) in places.enumerated() {
                plan.append(Planned(act: .place(local: local), person: device * 1000 + number))
            }
            plan.append(Planned(act: .batch(code: Self.code(device)), person: 0))
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
                        Planned(act: .screening(at: nil), person: other.randomElement(using: &random)?.person ?? person)
                    )
                case 24..<40:
                    // Numbers of the own raid, or of that of the phone before; no two phones have the same ones.
                    let code = Self.code(device > 0 && Bool.random(using: &random) ? device - 1 : device)
                    let number = plan.count + 1 + (code == Self.code(device) ? 0 : 1000)
                    plan.append(Planned(act: .numbered(code: code, number: number), person: person))
                case 40..<46:
                    plan.append(
                        Planned(act: .left(code: Self.code(device), number: plan.count + 1), person: person))
                case 46..<49 where device > 0:
                    // What the phone before has screened is screened again here, or said to have left.
                    let taken = all[device - 1].filter { if case .numbered = $0.act { true } else { false } }
                    let free = taken.filter { !contested.contains($0) }
                    guard let other = free.randomElement(using: &random),
                        case .numbered(let code, let number) = other.act
                    else { continue }
                    contested.insert(other)
                    plan.append(
                        Planned(
                            act: Bool.random(using: &random)
                                ? .numbered(code: code, number: number) : .left(code: code, number: number),
                            person: person))
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
                case .screening(let place): Self.line(planned.person, place.map { "\($0) of \(device)" } ?? "Bridge 4")
                case .broken: Self.line(planned.person, "Bridge 4")
                case .numbered(let code, _): Self.line(planned.person, code)
                case .place, .referral, .batch, .left: nil
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
                case .screening, .broken, .numbered: counts[Self.name(planned.person).given, default: 0] += 1
                case .place, .referral, .batch, .left: break
                }
            }
        }
        return Set(counts.filter { $0.value > 1 }.keys)
    }

    /// `CODE-NUMBER: states` of every number that somebody told of: who was screened is so, whatever else was said.
    var numbers: [String] {
        var screened: [String: Int] = [:]
        var left: Set<String> = []
        for planned in devices.joined() {
            if case .numbered(let code, let number) = planned.act { screened["\(code)-\(number)", default: 0] += 1 }
            if case .left(let code, let number) = planned.act { left.insert("\(code)-\(number)") }
        }
        return
            (screened.map { "\($0): " + Array(repeating: "screened", count: $1).joined(separator: " ") }
            + left.filter { screened[$0] == nil }.map { "\($0): left" }).sorted()
    }

    /// How many pairs of screenings have one number, and of how many numbers two things were said.
    var contested: (screenedTwice: Int, twoValues: Int) {
        var screened: [String: Int] = [:]
        var said: [String: Int] = [:]
        for planned in devices.joined() {
            if case .numbered(let code, let number) = planned.act { screened["\(code)-\(number)", default: 0] += 1 }
            if case .left(let code, let number) = planned.act { said["\(code)-\(number)", default: 0] += 1 }
        }
        return (screened.values.reduce(0) { $0 + $1 * ($1 - 1) / 2 }, said.keys.count { screened[$0] != nil })
    }

    /// The code of a phone's raid.
    static func code(_ device: Int) -> String {
        var (rest, text) = (device, "")
        for _ in 0..<BatchCode.length {
            text.append(BatchCode.alphabet[rest % BatchCode.alphabet.count])
            rest /= BatchCode.alphabet.count
        }
        return text
    }

    static func line(_ person: Int, _ place: String) -> String {
        let name = name(person)
        return "\(name.given) \(name.family) at \(place)"
    }
}
