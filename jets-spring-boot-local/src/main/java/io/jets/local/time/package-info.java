/**
 * The clock and the timer of the local engine, the only source of time in it, and waits
 * that use them.
 */
@NullMarked
package io.jets.local.time;

import org.jspecify.annotations.NullMarked;
