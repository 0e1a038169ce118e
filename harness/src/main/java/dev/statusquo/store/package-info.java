/** What is kept on disk: results.jsonl, the pages of a report, baselines. */
@NullMarked
package dev.statusquo.store;

import org.jspecify.annotations.NullMarked;
