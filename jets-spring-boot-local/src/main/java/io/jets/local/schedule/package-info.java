/**
 * Fires jobs by the clock.
 */
@NullMarked
package io.jets.local.schedule;

import org.jspecify.annotations.NullMarked;
