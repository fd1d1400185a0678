/**
 * The destinations of failed events and records, and the policies that they need.
 */
@NullMarked
package io.jets.sam.destination;

import org.jspecify.annotations.NullMarked;
