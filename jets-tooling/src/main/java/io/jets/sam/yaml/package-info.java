/**
 * Reads and writes templates as trees of maps, lists, scalars and intrinsic functions.
 */
@NullMarked
package io.jets.sam.yaml;

import org.jspecify.annotations.NullMarked;
