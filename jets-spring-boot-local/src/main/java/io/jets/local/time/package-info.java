/**
 * The clock and the timer of the local engine, the only source of time in it.
 */
@NullMarked
package io.jets.local.time;

import org.jspecify.annotations.NullMarked;
