/**
 * Describes schedules in words.
 */
@NullMarked
package io.jets.local.console.words;

import org.jspecify.annotations.NullMarked;
