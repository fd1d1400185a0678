/**
 * Runs one job of the application as a Lambda function.
 */
@NullMarked
package io.jets.lambda;

import org.jspecify.annotations.NullMarked;
