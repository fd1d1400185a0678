/**
 * Runs functions as Lambda does: AWS's own runtime interface client in a separate JVM.
 */
@NullMarked
package io.jets.integration.lambda;

import org.jspecify.annotations.NullMarked;
