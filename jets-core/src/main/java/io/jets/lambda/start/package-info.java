/**
 * Starts an application with what the build has found out about it.
 */
@NullMarked
package io.jets.lambda.start;

import org.jspecify.annotations.NullMarked;
