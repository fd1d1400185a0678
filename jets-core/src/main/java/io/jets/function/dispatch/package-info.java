/**
 * Calls a job's method with the changes of a batch, in order and on several threads.
 */
@NullMarked
package io.jets.function.dispatch;

import org.jspecify.annotations.NullMarked;
