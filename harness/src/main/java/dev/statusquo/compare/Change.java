package dev.statusquo.compare;

import java.util.List;

/**
 * One thing that became another, however many rows show it.
 *
 * @param signatures what became what; the first weighs most, the others were seen in exactly the same rows
 * @param rows the rows that show it, the plainest example first
 * @param cause where it comes from
 */
public record Change(List<Signature> signatures, List<RowChange> rows, LikelyCause cause) {

    /** Copies the lists. */
    public Change {
        signatures = List.copyOf(signatures);
        rows = List.copyOf(rows);
    }

    /** {@return how much it weighs} */
    public ChangeKind kind() {
        return example().difference().kind();
    }

    /** {@return the worst that it means for a requirement} */
    public ChangeEffect effect() {
        return rows.stream().map(RowChange::effect).min(ChangeEffect::compareTo).orElse(ChangeEffect.NEUTRAL);
    }

    /** {@return what it means to who uses the target} */
    public Impact impact() {
        return Impact.of(this);
    }

    /** {@return whether a client that worked may fail because of it, whatever the verdicts are} */
    public boolean mayBreak() {
        return impact().mayBreak() && effect() != ChangeEffect.BETTER;
    }

    /** {@return the row to look at first} */
    public RowChange example() {
        return rows.get(0);
    }

    /** {@return what became what} */
    public Signature signature() {
        return signatures.get(0);
    }

    /** {@return the same change with another cause} */
    public Change withCause(LikelyCause other) {
        return new Change(signatures, rows, other);
    }
}
