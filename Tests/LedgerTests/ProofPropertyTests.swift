import Ledger
import Seeded
import Testing

@Suite struct ProofPropertyTests {
    private let most = 70
    private let tree = SmallTree(count: 70)

    @Test func everyLeafIsShownInEveryTreeThatHoldsItAndInNoOther() throws {
        for size in 1...most {
            let root = tree.root(size)
            for index in 0..<size {
                let path = try tree.tree.inclusion(of: index, in: size)
                let proof = InclusionProof(index: index, size: size, path: path)
                #expect(proof.shows(tree.leaves[index], in: root))
                #expect(!proof.shows(tree.leaves[(index + 1) % most], in: root))
                if size < most { #expect(!proof.shows(tree.leaves[index], in: tree.root(size + 1))) }
            }
        }
    }

    @Test func everyTreeIsShownToKeepEveryEarlierOne() throws {
        for new in 0...most {
            for old in 0...new {
                let proof = ConsistencyProof(old: old, path: try tree.tree.consistency(from: old, to: new))
                #expect(proof.shows(tree.root(old), isKeptBy: tree.root(new), at: new))
                #expect(proof == ConsistencyProof(proof.text))
            }
        }
    }

    @Test func noProofShowsThatAForkKeepsWhatItForkedFrom() throws {
        var random = SeededGenerator(seed: 6962)
        for _ in 0..<400 {
            let new = Int.random(in: 2...most, using: &random)
            let old = Int.random(in: 1..<new, using: &random)
            var leaves = Array(tree.leaves.prefix(new))
            leaves[Int.random(in: 0..<old, using: &random)] = .leaf(Array("forged".utf8))
            let fork = SmallTree(leaves)
            for path in [try fork.tree.consistency(from: old, to: new), try tree.tree.consistency(from: old, to: new)] {
                let proof = ConsistencyProof(old: old, path: path)
                #expect(!proof.shows(tree.root(old), isKeptBy: fork.root(new), at: new))
            }
        }
    }

    @Test func aProofThatWasBentShowsNothing() throws {
        var random = SeededGenerator(seed: 9162)
        for _ in 0..<600 {
            let new = Int.random(in: 2...most, using: &random)
            let old = Int.random(in: 1..<new, using: &random)
            var path = try tree.tree.consistency(from: old, to: new)
            switch Int.random(in: 0..<4, using: &random) {
            case 0: path[Int.random(in: 0..<path.count, using: &random)] = .leaf([1])
            case 1: path.removeLast()
            case 2: path.append(.leaf([2]))
            default: path.insert(.leaf([3]), at: 0)
            }
            #expect(!ConsistencyProof(old: old, path: path).shows(tree.root(old), isKeptBy: tree.root(new), at: new))
        }
    }

    @Test func theFrontierKnowsTheRootAtEverySize() throws {
        var frontier = Frontier()
        var nodes: [[Int]: NodeHash] = [:]
        for (size, leaf) in tree.leaves.enumerated() {
            #expect(frontier.root == tree.root(size))
            frontier.append(leaf) { level, place, hash in nodes[[level, place]] = hash }
            #expect(Frontier(size: frontier.size, roots: frontier.roots) == frontier)
        }
        let expected = (0..<7).flatMap { level in (0..<(most >> level)).map { [level, $0] } }
        #expect(Set(nodes.keys) == Set(expected))
        for (key, hash) in nodes { #expect(try hash == tree.tree.root(at: key)) }
    }
}

extension MerkleTree {
    /// The root of one complete subtree, by way of a tree of its own leaves.
    fileprivate func root(at key: [Int]) throws -> NodeHash {
        let whole = SmallTree(count: 70)
        return SmallTree.root(whole.leaves[(key[1] << key[0])..<((key[1] + 1) << key[0])])
    }
}
