/**
 * Jobs that report what they receive.
 */
@NullMarked
package io.jets.probe;

import org.jspecify.annotations.NullMarked;
