/**
 * Shows jobs in Spring Boot's actuator.
 */
@NullMarked
package io.jets.autoconfigure.actuate;

import org.jspecify.annotations.NullMarked;
