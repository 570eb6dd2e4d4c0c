const COLUMNS: Readonly<Record<string, string>> = {
  'demographics.csv':
    'Customer ID,Count,Gender,Age,Under 30,Senior Citizen,Married,Dependents,Number of Dependents',
  'location.csv': 'Customer ID,Count,Country,State,City,Zip Code,Lat Long,Latitude,Longitude',
  'services.csv':
    'Customer ID,Count,Quarter,Referred a Friend,Number of Referrals,Tenure in Months,Offer,Phone Service,Avg Monthly Long Distance Charges,Multiple Lines,Internet Service,Internet Type,Avg Monthly GB Download,Online Security,Online Backup,Device Protection Plan,Premium Tech Support,Streaming TV,Streaming Movies,Streaming Music,Unlimited Data,Contract,Paperless Billing,Payment Method,Monthly Charge,Total Charges,Total Refunds,Total Extra Data Charges,Total Long Distance Charges,Total Revenue',
  'status.csv':
    'Customer ID,Count,Quarter,Satisfaction Score,Customer Status,Churn Label,Churn Value,Churn Score,CLTV,Churn Category,Churn Reason',
};
const CUSTOMERS = 40;

/** Lines of a file as the Telco data set has it, header first, of customers that nobody is. */
export function inventedLines(file: string): string[] {
  const columns = COLUMNS[file]?.split(',');
  if (!columns) throw new Error(`The Telco data set has no ${file}`);
  const rows = Array.from({ length: CUSTOMERS }, (_, index) => {
    const values = customer(index);
    return columns.map((column) => values[column] ?? '').join(',');
  });
  return [columns.join(','), ...rows];
}

function customer(index: number): Record<string, string> {
  const oneOf = (...values: [string, ...string[]]) => values[index % values.length]!;
  const months = 1 + ((index * 7) % 72);
  const charge = 20 + ((index * 37) % 90) + 0.05 * (index % 20);
  return {
    'Customer ID': `${String(index).padStart(4, '0')}-MADEU`,
    Country: 'United States',
    State: 'California',
    City: oneOf('Fresno', 'Los Angeles', 'San Diego'),
    'Zip Code': String(90001 + index),
    'Referred a Friend': oneOf('Yes', 'No'),
    'Tenure in Months': String(months),
    'Internet Service': oneOf('Yes', 'No', 'Yes'),
    'Avg Monthly GB Download': String(index % 60),
    'Streaming TV': oneOf('No', 'Yes'),
    'Streaming Movies': oneOf('Yes', 'No', 'No'),
    'Streaming Music': oneOf('No', 'No', 'Yes'),
    Contract: oneOf('Month-to-Month', 'One Year', 'Two Year'),
    'Payment Method': oneOf('Credit Card', 'Bank Withdrawal', 'Mailed Check'),
    'Monthly Charge': charge.toFixed(2),
    // Off by some cents from months × charge, as real bills are.
    'Total Charges': (months * charge + (index % 3) * 0.35).toFixed(2),
    'Satisfaction Score': String(1 + (index % 5)),
  };
}
