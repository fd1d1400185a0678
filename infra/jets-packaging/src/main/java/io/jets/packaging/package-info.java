/**
 * Writes the code archive of an application's Lambda functions.
 */
@NullMarked
package io.jets.packaging;

import org.jspecify.annotations.NullMarked;
