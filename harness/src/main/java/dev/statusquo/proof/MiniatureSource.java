package dev.statusquo.proof;

import dev.statusquo.model.Lab;

/** Opens miniature servers by name. */
@FunctionalInterface
public interface MiniatureSource {

    /** {@return a started miniature, to be closed by the caller; throws IllegalArgumentException for an unknown name} */
    Opened open(String name);

    /** A miniature that listens. */
    interface Opened extends AutoCloseable {

        /** {@return it as a case sees a target} */
        Lab lab();

        @Override
        void close();
    }
}
