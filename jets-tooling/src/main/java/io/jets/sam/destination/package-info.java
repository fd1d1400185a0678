/**
 * Where goes what fails, and the rights for it.
 */
@NullMarked
package io.jets.sam.destination;

import org.jspecify.annotations.NullMarked;
