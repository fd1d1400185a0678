/**
 * Rules of single values, such as ranges and ARNs, and the faults that they add.
 */
@NullMarked
package io.jets.check.value;

import org.jspecify.annotations.NullMarked;
