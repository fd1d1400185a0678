/**
 * The operations of Lambda.
 */
@NullMarked
package io.jets.local.endpoint.lambda;

import org.jspecify.annotations.NullMarked;
