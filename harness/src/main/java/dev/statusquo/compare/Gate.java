package dev.statusquo.compare;

/** What makes a comparison red. */
public enum Gate {
    /** Something that conformed is judged worse, or a recorded row became a 500. */
    verdict,
    /** Anything changed. */
    any,
    /** A verdict or a recorded fact differs that no moved version explains, or only one side has a row or a target. */
    unexplained,
    /** Nothing does. */
    none;

    /** {@return whether the comparison does not pass} */
    public boolean isRed(Comparison comparison) {
        return switch (this) {
            case verdict -> comparison.targets().stream().anyMatch(TargetComparison::stoppedConforming);
            case any ->
                !comparison.unmatched().isEmpty()
                        || comparison.targets().stream()
                                .anyMatch(t -> !t.changes().isEmpty()
                                        || !t.compared().oneSided().isEmpty());
            case unexplained -> !comparison.isExplained();
            case none -> false;
        };
    }
}
