/**
 * Checks what jobs' methods take and return, and how they can be called.
 */
@NullMarked
package io.jets.check.method;

import org.jspecify.annotations.NullMarked;
