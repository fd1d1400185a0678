/**
 * A function that tells what reaches it.
 */
@NullMarked
package io.jets.probe;

import org.jspecify.annotations.NullMarked;
