/**
 * Describes schedules in words.
 */
@NullMarked
package io.jets.local.schedule.words;

import org.jspecify.annotations.NullMarked;
