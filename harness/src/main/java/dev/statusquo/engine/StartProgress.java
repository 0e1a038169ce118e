package dev.statusquo.engine;

/** Told what an engine is doing for a target, so that a first run does not look stuck. */
@FunctionalInterface
public interface StartProgress {

    /** Tells it, in a few words such as {@code building the image}. */
    void tell(String words);

    /** {@return a listener that drops everything} */
    static StartProgress silent() {
        return words -> {};
    }
}
