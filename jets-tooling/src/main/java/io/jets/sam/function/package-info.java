/**
 * The resources of functions: the function itself and its role.
 */
@NullMarked
package io.jets.sam.function;

import org.jspecify.annotations.NullMarked;
