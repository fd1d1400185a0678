/**
 * Runs functions as Lambda does: AWS's own runtime interface client in a JVM of its own.
 */
@NullMarked
package io.jets.integration.lambda;

import org.jspecify.annotations.NullMarked;
