/**
 * Reads records with code that the build has generated.
 */
@NullMarked
package io.jets.function.record;

import org.jspecify.annotations.NullMarked;
