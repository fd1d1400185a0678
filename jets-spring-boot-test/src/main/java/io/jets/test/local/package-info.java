/**
 * Lets jobs fire in a test as they do while the application runs locally.
 */
@NullMarked
package io.jets.test.local;

import org.jspecify.annotations.NullMarked;
