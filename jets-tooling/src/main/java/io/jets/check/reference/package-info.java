/**
 * Checks of references to the template, variables and secrets in all attributes.
 */
@NullMarked
package io.jets.check.reference;

import org.jspecify.annotations.NullMarked;
