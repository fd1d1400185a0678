/**
 * What the APIs of the endpoint have in common.
 */
@NullMarked
package io.jets.local.endpoint.api;

import org.jspecify.annotations.NullMarked;
