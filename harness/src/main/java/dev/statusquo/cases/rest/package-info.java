/** Flows in REST Assured's given/when/then: what a mainstream client makes of a target. REST Assured stays in this package. */
@NullMarked
package dev.statusquo.cases.rest;

import org.jspecify.annotations.NullMarked;
