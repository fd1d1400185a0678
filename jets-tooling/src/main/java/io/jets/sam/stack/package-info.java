/**
 * What a template is gathered in, and how its parts name and refer to each other.
 */
@NullMarked
package io.jets.sam.stack;

import org.jspecify.annotations.NullMarked;
