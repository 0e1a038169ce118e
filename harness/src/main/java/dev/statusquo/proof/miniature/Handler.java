package dev.statusquo.proof.miniature;

/** Answers a request. */
@FunctionalInterface
interface Handler {
    MiniatureResponse answer(MiniatureRequest asked);
}
