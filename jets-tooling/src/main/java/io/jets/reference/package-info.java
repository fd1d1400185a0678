/**
 * References to the template and variables of the template in the texts of attributes.
 */
@NullMarked
package io.jets.reference;

import org.jspecify.annotations.NullMarked;
