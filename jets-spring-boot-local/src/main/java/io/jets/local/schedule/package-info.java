/**
 * Fires jobs at the times of their schedules.
 */
@NullMarked
package io.jets.local.schedule;

import org.jspecify.annotations.NullMarked;
