/**
 * Reads events into the fields that patterns name.
 */
@NullMarked
package io.jets.pattern.event;

import org.jspecify.annotations.NullMarked;
