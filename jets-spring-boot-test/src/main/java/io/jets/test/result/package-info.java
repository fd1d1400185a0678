/**
 * What happened in a test, and assertions on it.
 */
@NullMarked
package io.jets.test.result;

import org.jspecify.annotations.NullMarked;
