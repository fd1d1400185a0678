/**
 * One Spring Cloud Function per job: payload, arguments, call, response.
 */
@NullMarked
package io.jets.function;

import org.jspecify.annotations.NullMarked;
