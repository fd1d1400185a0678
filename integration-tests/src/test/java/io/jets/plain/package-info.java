/**
 * An application whose jobs accept records that generated code can read.
 */
@NullMarked
package io.jets.plain;

import org.jspecify.annotations.NullMarked;
