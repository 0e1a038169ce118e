/** Spoils the targets of conforming proofs in standard ways, and tells what no case notices. */
@NullMarked
package dev.statusquo.proof.mutant;

import org.jspecify.annotations.NullMarked;
