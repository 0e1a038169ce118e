/** Cases written as steps: how they are sent and how they are judged. */
@NullMarked
package dev.statusquo.cases.step;

import org.jspecify.annotations.NullMarked;
