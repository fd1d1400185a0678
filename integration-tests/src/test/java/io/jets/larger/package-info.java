/**
 * A larger application: many jobs and beans of its own, among them some that nothing
 * injects.
 */
@NullMarked
package io.jets.larger;

import org.jspecify.annotations.NullMarked;
