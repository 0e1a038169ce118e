package dev.statusquo.proof.miniature;

/** Answers a request. */
@FunctionalInterface
interface Handler {
    Answer answer(Asked asked);
}
