/**
 * Fires jobs in tests and asserts what happened.
 */
@NullMarked
package io.jets.test;

import org.jspecify.annotations.NullMarked;
