/**
 * References to the template in the values of attributes.
 */
@NullMarked
package io.jets.reference;

import org.jspecify.annotations.NullMarked;
