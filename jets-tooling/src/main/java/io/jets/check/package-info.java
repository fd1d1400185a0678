/**
 * Finds what is wrong in jobs, before AWS does.
 */
@NullMarked
package io.jets.check;

import org.jspecify.annotations.NullMarked;
