/**
 * Which rules and filters saved events match, and assertions on it.
 */
@NullMarked
package io.jets.test.coverage;

import org.jspecify.annotations.NullMarked;
