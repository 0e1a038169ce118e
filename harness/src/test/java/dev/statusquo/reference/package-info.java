/**
 * An origin server on plain sockets, without a framework, that keeps every MUST and SHOULD that the catalogue asks for. A case that it cannot pass is wrong.
 * Read {@link dev.statusquo.reference.Connection} first: it takes a request from its first octet to its answer.
 */
@org.jspecify.annotations.NullMarked
package dev.statusquo.reference;
