/**
 * Jobs that tell what reaches them.
 */
@NullMarked
package io.jets.probe;

import org.jspecify.annotations.NullMarked;
